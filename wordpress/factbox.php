<?php
/**
 * Plugin Name:       Factbox
 * Description:       Quotations, figures and responses of reviewed story files, as a block and a shortcode. A correction reaches every post.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       factbox
 */

namespace Factbox;

defined( 'ABSPATH' ) || exit;

/** The option that holds the address of the published folder. */
const OPTION = 'factbox_base';

/** Seconds until the published folder is asked again. What it said last is kept for a week, for when it does not answer. */
const FRESH = 300;

/** The same for those who edit, and look whether a correction came. */
const FRESH_FOR_EDITORS = 5;

/** What a block or a shortcode may say, beside the story: attributes of the elements. */
const ATTRIBUTES = array( 'item', 'items', 'lang', 'theme', 'heading-level', 'share', 'threshold', 'detail', 'scale', 'kinds' );

require __DIR__ . '/settings.php';
require __DIR__ . '/rest.php';

/** The address of the published folder, with a slash at its end; '' where none is set. */
function base(): string {
	return (string) get_option( OPTION, '' );
}

/**
 * A JSON file of the published folder.
 *
 * @param string $path Below the folder's address.
 * @return array|null What it holds; null where it never came.
 */
function published( string $path ): ?array {
	$url = base() . $path;
	$key = 'factbox_' . md5( $url );
	$kept = get_transient( $key );
	if ( ! is_array( $kept ) ) {
		$kept = array( 'at' => 0, 'data' => null );
	}
	if ( time() - $kept['at'] >= ( current_user_can( 'edit_posts' ) ? FRESH_FOR_EDITORS : FRESH ) ) {
		$answer = wp_remote_get( $url, array( 'timeout' => 3, 'limit_response_size' => 8 * MB_IN_BYTES ) );
		$data = 200 === wp_remote_retrieve_response_code( $answer ) ? json_decode( wp_remote_retrieve_body( $answer ), true ) : null;
		$kept = array( 'at' => time(), 'data' => is_array( $data ) ? $data : $kept['data'] );
		set_transient( $key, $kept, WEEK_IN_SECONDS );
	}
	return $kept['data'];
}

/** What the published folder says of a story; null where it has no such story, or something else under its name. */
function story( string $id ): ?array {
	$story = preg_match( '/^[a-z0-9]+(-[a-z0-9]+)*$/', $id ) ? published( "snippets/$id.json" ) : null;
	$items = $story['items'] ?? null;
	$is_item = function ( $entry ): bool {
		return is_array( $entry ) && 4 === count( array_filter( array_intersect_key( $entry, array_flip( array( 'item', 'widget', 'lang', 'html' ) ) ), 'is_string' ) );
	};
	return is_array( $items ) && is_string( $story['src'] ?? null ) && array_filter( $items, $is_item ) === $items ? $story : null;
}

/**
 * The fallback of the items that are asked for: all of a widget where none is named.
 *
 * @return array|null The widget that shows them, the fallback and its language; null where the story does not hold them all.
 */
function entries( array $story, string $widget, string $items ): ?array {
	$found = array();
	$named = preg_split( '/\s+/', $items, -1, PREG_SPLIT_NO_EMPTY );
	foreach ( $named ? $named : array( '' ) as $item ) {
		foreach ( $story['items'] as $entry ) {
			if ( $entry['item'] === $item && ( $entry['widget'] === $widget || ( '' === $widget && '' !== $item ) ) ) {
				$widget = $entry['widget'];
				$language = array_intersect_key( $entry, array( 'lang' => '', 'dir' => '' ) );
				$found[] = $entry['html'];
				continue 2;
			}
		}
		return null;
	}
	$html = count( $found ) > 1 ? '<figure>' . implode( '</figure> <figure>', $found ) . '</figure>' : $found[0];
	return array( 'widget' => $widget, 'language' => $language, 'html' => $html );
}

/**
 * A figure that the script turns into a widget, and that reads well where it never does.
 *
 * @param array  $given What the block or the shortcode says: `story`, `widget`, and attributes of the element.
 * @param string $kept  The fallback that the post holds, for when the published folder does not answer.
 * @return string Nothing where there is neither.
 */
function figure( array $given, string $kept ): string {
	$id = (string) ( $given['story'] ?? '' );
	$story = story( $id );
	$widget = (string) ( $given['widget'] ?? '' );
	$items = trim( ( $given['item'] ?? '' ) . ' ' . ( $given['items'] ?? '' ) );
	$found = $story ? entries( $story, $widget, $items ) : null;
	// What a post holds went through the filters that its author has to pass.
	$html = $found ? wp_kses_post( $found['html'] ) : $kept;
	if ( ! $found ) {
		missing( $id, $items, (bool) $story );
	}
	$widget = $found ? $found['widget'] : $widget;
	if ( '' === trim( $html ) || ! preg_match( '/^[a-z]+$/', $widget ) ) {
		return $html;
	}
	$src = $story['src'] ?? base() . 'stories/' . rawurlencode( $id ) . '.json';
	$attributes = array( 'data-factbox' => $widget, 'data-src' => $src ) + ( $found['language'] ?? array() );
	foreach ( ATTRIBUTES as $name ) {
		$attributes[ "data-$name" ] = $given[ $name ] ?? '';
	}
	if ( '' === $attributes['data-lang'] ) {
		$attributes['data-lang'] = $found['language']['lang'] ?? '';
	}
	$written = '<figure';
	foreach ( $attributes as $name => $value ) {
		$written .= '' === (string) $value ? '' : sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return "$written> $html </figure>";
}

/** Tells developers, where they asked to be told, what a reader does not get. */
function missing( string $story, string $items, bool $is_there ): void {
	$what = $is_there ? "story \"$story\" has no \"$items\" that this widget shows" : "there is no story \"$story\"";
	$where = base() . "snippets/$story.json";
	if ( WP_DEBUG ) {
		error_log( "Factbox: $where: $what. The post shows the words it holds. Check the block or shortcode, and Settings → Factbox." );
	}
}

/** The script, once for a page, only where it has a widget. */
function load_script(): void {
	if ( base() ) {
		wp_enqueue_script( 'factbox', base() . 'v0/factbox.js', array(), null, array( 'strategy' => 'async' ) );
	}
}

/**
 * The block in a page. A post holds the figure as it was when an editor last saved it; a reader gets it as it is now.
 *
 * @param array  $attributes As block.json has them.
 * @param string $content    The figure that the post holds.
 */
function block( array $attributes, string $content ): string {
	load_script();
	$given = array_intersect_key( $attributes, array_flip( array( 'story', 'widget', 'item' ) ) );
	$given['heading-level'] = $attributes['headingLevel'] ?? '';
	$given['share'] = empty( $attributes['share'] ) ? '' : 'share';
	$now = figure( $given, '' );
	return '' === $now ? $content : $now;
}

/** `[factbox story="ID" item="ID"]Words to show meanwhile[/factbox]`; `widget="responses"` without an item is all of them. */
function shortcode( $attributes, ?string $content = '' ): string {
	load_script();
	return figure( (array) $attributes, (string) $content );
}

add_action(
	'init',
	function () {
		register_block_type( __DIR__, array( 'render_callback' => __NAMESPACE__ . '\block' ) );
		add_shortcode( 'factbox', __NAMESPACE__ . '\shortcode' );
	}
);

// Who writes sees the widget, not its fallback.
add_action(
	'enqueue_block_assets',
	function () {
		if ( is_admin() ) {
			load_script();
		}
	}
);
