<?php
/**
 * The words that posts store, for the day that the plugin or the folder is gone, are those of the story: written anew when
 * a post is saved, once a day, and by `wp factbox refresh`.
 *
 * @package Factbox
 */

namespace Factbox;

defined( 'ABSPATH' ) || exit;

/** The daily event. */
const EVENT = 'factbox_refresh';

/** How many posts are read at a time. */
const BATCH = 50;

/** The words of a story as they are now; null where it does not hold them. */
function words_of( array $given ): ?array {
	$given = array_map( 'strval', array_filter( $given, 'is_scalar' ) );
	$story = story( $given['story'] ?? '' );
	$items = trim( ( $given['item'] ?? '' ) . ' ' . ( $given['items'] ?? '' ) );
	return $story ? entries( $story, $given['widget'] ?? '', $items ) : null;
}

/** The figure that the editor would save for a block that holds no words yet. */
function first_figure( array $attributes, array $found ): string {
	$class = NAME . ( empty( $attributes['align'] ) ? '' : " align{$attributes['align']}" ) . ( empty( $attributes['className'] ) ? '' : " {$attributes['className']}" );
	$data  = array( 'class' => $class ) + data_of( asked( $attributes ), $found['widget'], $found['language'] );
	return "\n<figure" . written( $data ) . ">{$found['html']}</figure>\n";
}

/** The figure of a saved block with other words inside. */
function with_words( string $saved, array $found ): string {
	if ( ! preg_match( '/^\s*(<figure\b[^>]*>)/', $saved, $start ) || false === strpos( $start[1], NAME ) ) {
		return $saved;
	}
	$kept = array_diff_key( attributes( $start[1] ), array_flip( array( 'lang', 'dir' ) ) );
	return "\n<figure" . written( $kept + $found['language'] ) . ">{$found['html']}</figure>\n";
}

/** Words to compare: white space and the way that a character is written make no other words. */
function plain( string $html ): string {
	return trim( preg_replace( '/\s+/', ' ', html_entity_decode( $html, ENT_QUOTES ) ) );
}

/** A post's text, its stored words as they are now. */
function refreshed( string $content ): string {
	$content = preg_replace_callback(
		'#<!-- wp:factbox/widget (\{.*?\}) (?:/-->|-->(.*?)<!-- /wp:factbox/widget -->)#s',
		function ( array $block ): string {
			$attributes = json_decode( $block[1], true );
			$found      = is_array( $attributes ) ? words_of( $attributes ) : null;
			$saved      = $block[2] ?? '';
			if ( ! $found || plain( inside( $saved ) ) === plain( $found['html'] ) ) {
				return $block[0];
			}
			$is_styled = array_intersect_key( $attributes, array_flip( array( 'style', 'anchor' ) ) );
			if ( '' === trim( $saved ) && $is_styled ) {
				return $block[0];
			}
			$now = '' === trim( $saved ) ? first_figure( $attributes, $found ) : with_words( $saved, $found );
			return "<!-- wp:factbox/widget $block[1] -->$now<!-- /wp:factbox/widget -->";
		},
		$content
	);
	if ( false === strpos( $content, '[/factbox]' ) ) {
		return $content;
	}
	return preg_replace_callback(
		'/' . get_shortcode_regex( array( 'factbox' ) ) . '/s',
		function ( array $code ): string {
			$found = words_of( (array) shortcode_parse_atts( $code[3] ) );
			$holds = '' !== trim( $code[5] ) && ! has_shortcode( $code[5], 'factbox' );
			return $found && $holds ? "[factbox$code[3]]" . inert( $found['html'] ) . '[/factbox]' : $code[0];
		},
		$content
	);
}

/** Whether a text may hold words of ours. */
function may_hold( string $content ): bool {
	return false !== strpos( $content, 'wp:factbox/widget' ) || false !== strpos( $content, '[factbox' );
}

add_filter(
	'wp_insert_post_data',
	function ( array $data ): array {
		if ( 'revision' !== $data['post_type'] && may_hold( $data['post_content'] ) ) {
			$data['post_content'] = wp_slash( refreshed( wp_unslash( $data['post_content'] ) ) );
		}
		return $data;
	}
);

/**
 * Refreshes what all posts of the site store.
 *
 * @return array{0: int, 1: int} How many hold words of ours, and how many of them were changed.
 */
function refresh(): array {
	global $wpdb;
	list( $after, $held, $changed ) = array( 0, 0, 0 );
	// No user writes here: the filters that keep authors from writing scripts would take those of administrators away.
	kses_remove_filters();
	do {
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- WordPress has no query by text for all types and states.
		$posts = $wpdb->get_results( $wpdb->prepare( "SELECT ID, post_content FROM $wpdb->posts WHERE ID > %d AND post_type <> 'revision' AND post_status <> 'trash' AND ( post_content LIKE %s OR post_content LIKE %s ) ORDER BY ID LIMIT %d", $after, '%<!-- wp:factbox/widget %', '%[factbox %', BATCH ) );
		foreach ( $posts as $post ) {
			$after = (int) $post->ID;
			++$held;
			if ( refreshed( $post->post_content ) !== $post->post_content ) {
				wp_update_post(
					array(
						'ID'           => $after,
						'post_content' => wp_slash( $post->post_content ),
					)
				);
				++$changed;
			}
		}
		$read = count( $posts );
	} while ( BATCH === $read );
	kses_init();
	return array( $held, $changed );
}

add_action( EVENT, __NAMESPACE__ . '\refresh' );

add_action(
	'init',
	function () {
		if ( base() && ! wp_next_scheduled( EVENT ) ) {
			wp_schedule_event( time(), 'daily', EVENT );
		}
	}
);

register_deactivation_hook(
	FILE,
	function () {
		wp_clear_scheduled_hook( EVENT );
	}
);

/** `wp factbox refresh`. */
function register_command(): void {
	\WP_CLI::add_command(
		'factbox refresh',
		function () {
			if ( ! base() ) {
				\WP_CLI::error( 'No published folder is set. Give its address at Settings → Factbox.' );
			}
			if ( null === stories() ) {
				\WP_CLI::error( base() . ' does not answer. Nothing was changed.' );
			}
			list( $held, $changed ) = refresh();
			\WP_CLI::success( "$held posts hold words of published stories; $changed were changed." );
		},
		array( 'shortdesc' => 'Writes the words of published stories anew into the posts that store them.' )
	);
}

if ( defined( 'WP_CLI' ) && WP_CLI ) {
	register_command();
}
