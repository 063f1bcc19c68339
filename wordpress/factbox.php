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

/** What a block or a shortcode may say, beside the story: attributes of the elements. */
const ATTRIBUTES = array( 'item', 'items', 'lang', 'theme', 'heading-level', 'share', 'threshold', 'detail', 'scale', 'kinds' );

/** Attributes that are there or not. */
const FLAGS = array( 'share' );

require __DIR__ . '/folder.php';
require __DIR__ . '/settings.php';
require __DIR__ . '/rest.php';

/**
 * The fallback of the items that are asked for: all of a widget where none is named.
 *
 * @return array|null The widget that shows them, their language and fallback; null where the story does not hold them all.
 */
function entries( array $story, string $widget, string $items ): ?array {
	$found = array();
	$named = preg_split( '/\s+/', $items, -1, PREG_SPLIT_NO_EMPTY );
	foreach ( $named ? $named : array( '' ) as $item ) {
		foreach ( $story['items'] as $entry ) {
			if ( $entry['item'] === $item && ( $entry['widget'] === $widget || ( '' === $widget && '' !== $item ) ) ) {
				$widget = $entry['widget'];
				$language = array_intersect_key( $entry, array( 'lang' => '', 'dir' => '' ) );
				$found[] = clean( $entry['html'] );
				continue 2;
			}
		}
		return null;
	}
	$html = count( $found ) > 1 ? '<figure>' . implode( '</figure> <figure>', $found ) . '</figure>' : $found[0];
	return '' === trim( $html ) ? null : array( 'widget' => $widget, 'language' => $language, 'html' => $html );
}

/** No shortcode of the site runs in it. */
function inert( string $html ): string {
	return strtr( $html, array( '[' => '&#091;', ']' => '&#093;' ) );
}

/**
 * A figure that the script turns into a widget, and that reads well where it never does.
 *
 * @param array  $given What the block or the shortcode says: `story`, `widget`, and attributes of the element.
 * @param string $kept  The fallback that the post holds, for when the published folder does not answer.
 * @return string Nothing where there is neither.
 */
function figure( array $given, string $kept ): string {
	$given = array_map( 'strval', array_filter( $given, 'is_scalar' ) );
	$id = $given['story'] ?? '';
	$story = story( $id );
	$widget = $given['widget'] ?? '';
	$items = trim( ( $given['item'] ?? '' ) . ' ' . ( $given['items'] ?? '' ) );
	$found = $story ? entries( $story, $widget, $items ) : null;
	if ( ! $found ) {
		missing( $id, $items, (bool) $story );
	}
	$html = $found ? inert( $found['html'] ) : $kept;
	$widget = $found ? $found['widget'] : $widget;
	if ( '' === trim( $html ) || ! preg_match( '/^[a-z]+$/', $widget ) ) {
		return $html;
	}
	load_script();
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
		$written .= '' === $value ? '' : sprintf( ' %s="%s"', $name, inert( esc_attr( $value ) ) );
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
	if ( base() && ! is_admin() ) {
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
	$given = array_intersect_key( $attributes, array_flip( array( 'story', 'widget', 'item' ) ) );
	$given['heading-level'] = $attributes['headingLevel'] ?? '';
	$given['share'] = empty( $attributes['share'] ) ? '' : 'share';
	$now = figure( $given, '' );
	if ( '' !== $now ) {
		return $now;
	}
	if ( '' !== trim( $content ) ) {
		load_script();
	}
	return $content;
}

/** `[factbox story="ID" item="ID"]Words to show meanwhile[/factbox]`; `widget="responses"` without an item is all of them. */
function shortcode( $attributes, ?string $content = '' ): string {
	$given = array();
	foreach ( (array) $attributes as $name => $value ) {
		if ( is_string( $name ) ) {
			$given[ $name ] = in_array( $name, FLAGS, true ) ? $name : $value;
		} elseif ( in_array( $value, FLAGS, true ) ) {
			$given[ $value ] = $value;
		}
	}
	// WordPress takes the end of a later one for the end of one without words, and all between for its words.
	if ( has_shortcode( (string) $content, 'factbox' ) ) {
		return figure( $given, '' ) . do_shortcode( $content . '[/factbox]' );
	}
	return figure( $given, (string) $content );
}

add_action(
	'init',
	function () {
		register_block_type( __DIR__, array( 'render_callback' => __NAMESPACE__ . '\block' ) );
		add_shortcode( 'factbox', __NAMESPACE__ . '\shortcode' );
	}
);
