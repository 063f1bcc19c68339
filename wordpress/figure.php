<?php
/**
 * The figure of a block or a shortcode: words that read well by themselves, and what the script makes a widget of.
 *
 * @package Factbox
 */

namespace Factbox;

defined( 'ABSPATH' ) || exit;

/** What a block or a shortcode may say, beside the story: attributes of the elements. */
const ATTRIBUTES = array( 'item', 'items', 'lang', 'theme', 'heading-level', 'share', 'threshold', 'detail', 'scale', 'kinds' );

/** Attributes that are there or not. */
const FLAGS = array( 'share' );

/** The class of every figure of ours, as WordPress names that of the block. */
const NAME = 'wp-block-factbox-widget';

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
				$widget   = $entry['widget'];
				$language = array_intersect_key( $entry, array_flip( array( 'lang', 'dir' ) ) );
				$found[]  = clean( $entry['html'] );
				continue 2;
			}
		}
		return null;
	}
	$html = count( $found ) > 1 ? '<figure>' . implode( '</figure> <figure>', $found ) . '</figure>' : $found[0];
	return '' === trim( $html ) ? null : array(
		'widget'   => $widget,
		'language' => $language,
		'html'     => $html,
	);
}

/** No shortcode of the site runs in it. */
function inert( string $html ): string {
	return str_replace( array( '[', ']' ), array( '&#091;', '&#093;' ), $html );
}

/** The attributes of a tag, written out. */
function written( array $attributes ): string {
	$written = '';
	foreach ( $attributes as $name => $value ) {
		$written .= '' === $value ? '' : sprintf( ' %s="%s"', $name, inert( esc_attr( $value ) ) );
	}
	return $written;
}

/** The attributes of a figure that say what it is to become. */
function data_of( array $given, string $widget, array $language ): array {
	$items = trim( ( $given['item'] ?? '' ) . ' ' . ( $given['items'] ?? '' ) );
	$data  = array( 'data-factbox' => $widget ) + $language;
	foreach ( ATTRIBUTES as $name ) {
		$data[ "data-$name" ] = $given[ $name ] ?? '';
	}
	$data['data-item']  = strpos( $items, ' ' ) ? '' : $items;
	$data['data-items'] = strpos( $items, ' ' ) ? $items : '';
	if ( '' === $data['data-lang'] ) {
		$data['data-lang'] = $language['lang'] ?? '';
	}
	return $data;
}

/**
 * A figure that the script turns into a widget, and that reads well where it never does.
 *
 * @param array  $given   What the block or the shortcode says: `story`, `widget`, and attributes of the element.
 * @param string $kept    The fallback that the post holds, for when the published folder does not answer.
 * @param array  $wrapper Attributes of the figure that are the page's: class, style, id.
 * @return string Nothing where there is neither.
 */
function figure( array $given, string $kept, array $wrapper = array( 'class' => NAME ) ): string {
	$given  = array_map( 'strval', array_filter( $given, 'is_scalar' ) );
	$id     = $given['story'] ?? '';
	$story  = story( $id );
	$widget = $given['widget'] ?? '';
	$items  = trim( ( $given['item'] ?? '' ) . ' ' . ( $given['items'] ?? '' ) );
	$found  = $story ? entries( $story, $widget, $items ) : null;
	if ( ! $found ) {
		missing( $id, $items, (bool) $story );
	}
	$html   = $found ? inert( $found['html'] ) : $kept;
	$widget = $found ? $found['widget'] : $widget;
	if ( '' === trim( $html ) ) {
		return '';
	}
	if ( is_id( $id ) && preg_match( '/^[a-z]+$/D', $widget ) ) {
		load_script();
		$wrapper += array( 'data-src' => base() . "stories/$id.json" ) + data_of( $given, $widget, $found['language'] ?? array() );
	} elseif ( false === strpos( $html, '<p' ) ) {
		$html = "<p>$html</p>";
	}
	return '<figure' . written( $wrapper ) . "> $html </figure>";
}

/** Tells developers, where they asked to be told, what a reader does not get. */
function missing( string $story, string $items, bool $is_there ): void {
	$what  = $is_there ? "story \"$story\" has no \"$items\" that this widget shows" : "there is no story \"$story\"";
	$where = base() . "snippets/$story.json";
	warn( "$where: $what. The post shows the words it holds. Check the block or shortcode, and Settings → Factbox." );
}

/** Writes a line to the log of a site whose developers asked for one. */
function warn( string $line ): void {
	if ( WP_DEBUG ) {
		// phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log -- what a developer switched on.
		error_log( "Factbox: $line" );
	}
}

/** The script and the style, once for a page, only where it has a widget. */
function load_script(): void {
	if ( base() && ! is_admin() && ! doing_filter( 'get_the_excerpt' ) ) {
		wp_enqueue_script( 'factbox', base() . 'v0/factbox.js', array(), null, array( 'strategy' => 'async' ) ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- the folder versions it.
		wp_enqueue_style( 'factbox-widget-style' );
	}
}

/** The inside of the figure that a post holds. */
function inside( string $saved ): string {
	return preg_match( '#^\s*<figure\b[^>]*>(.*)</figure>\s*$#sD', $saved, $found ) ? $found[1] : $saved;
}

/** What a block says, as a shortcode would. */
function asked( array $attributes ): array {
	$given                  = array_intersect_key( $attributes, array_flip( array_merge( array( 'story', 'widget' ), ATTRIBUTES ) ) );
	$given['heading-level'] = $attributes['headingLevel'] ?? '';
	$given['share']         = empty( $attributes['share'] ) ? '' : 'share';
	return $given;
}

/**
 * The block in a page. A post holds the figure as it was when it was last saved; a reader gets it as it is now.
 *
 * @param array  $attributes As block.json has them.
 * @param string $content    The figure that the post holds.
 */
function block( array $attributes, string $content ): string {
	$wrapper = array( 'class' => NAME );
	if ( \WP_Block_Supports::$block_to_render ) {
		foreach ( wp_kses_hair( get_block_wrapper_attributes(), wp_allowed_protocols() ) as $name => $attribute ) {
			$wrapper[ $name ] = html_entity_decode( $attribute['value'], ENT_QUOTES );
		}
	}
	// Before WordPress 7 the anchor stands in the saved figure alone.
	if ( empty( $wrapper['id'] ) && preg_match( '/^\s*<figure\b[^>]*? id="([^"]*)"/', $content, $found ) ) {
		$wrapper['id'] = html_entity_decode( $found[1], ENT_QUOTES );
	}
	return figure( asked( $attributes ), inside( $content ), $wrapper );
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
