<?php
/**
 * Figures in the text of posts: those that were pasted are held to the allowed addresses, none breaks its paragraph, and
 * excerpts have their words.
 *
 * @package Factbox
 */

namespace Factbox;

defined( 'ABSPATH' ) || exit;

/** The attributes of a tag, as a browser has them: the first of a name counts. */
function attributes( string $tag ): array {
	$attributes = array();
	foreach ( wp_kses_hair( preg_replace( '#^<[^\s>]+|/?>$#D', '', $tag ), wp_allowed_protocols() ) as $name => $attribute ) {
		$attributes += array( strtolower( $name ) => html_entity_decode( $attribute['value'], ENT_QUOTES | ENT_HTML5 ) );
	}
	return $attributes;
}

/** A pasted figure or word: drawn from an allowed address, or not drawn. The tag is written anew, so that nothing is read in two ways. */
function held( string $tag ): string {
	$given = attributes( $tag );
	if ( ! isset( $given['data-factbox'] ) ) {
		return preg_match( '/data-factbox\s*=/i', $tag ) ? '' : $tag;
	}
	$id = $given['data-story'] ?? '';
	if ( ! isset( $given['data-src'] ) && is_id( $id ) && base() ) {
		$given['data-src'] = base() . "stories/$id.json";
	}
	if ( is_allowed( $given['data-src'] ?? '' ) ) {
		unset( $given['data-story'] );
		load_script();
	} else {
		warn( sprintf( 'a pasted figure draws its story from "%s", which Settings → Factbox does not allow. The post shows the words it holds.', $given['data-src'] ?? '' ) );
		unset( $given['data-factbox'], $given['data-src'] );
	}
	preg_match( '/^<([a-z][^\s>\/]*)/i', $tag, $name );
	$written = '';
	foreach ( $given as $attribute => $value ) {
		$written .= sprintf( ' %s="%s"', esc_attr( $attribute ), esc_attr( $value ) );
	}
	return "<{$name[1]}$written>";
}

/** Holds all figures of a text to the allowed addresses. */
function hold( string $html ): string {
	if ( false === stripos( $html, 'data-factbox' ) ) {
		return $html;
	}
	$tokens = array_map(
		function ( string $token ): string {
			return preg_match( '/^<[a-z].*data-factbox/is', $token ) ? held( $token ) : $token;
		},
		wp_html_split( $html )
	);
	return implode( '', $tokens );
}

/** Ends the paragraph that a figure of ours stands in before it, and goes on with the paragraph after it. */
function out_of_paragraphs( string $html ): string {
	if ( false === strpos( $html, NAME ) ) {
		return $html;
	}
	$written   = '';
	$paragraph = null;
	$depth     = 0;
	foreach ( wp_html_split( $html ) as $token ) {
		if ( ! $depth && preg_match( '#^<p(\s[^>]*)?>$#D', $token ) ) {
			$paragraph = $token;
		} elseif ( ! $depth && '</p>' === $token ) {
			$paragraph = null;
		}
		$is_start = 0 === strpos( $token, '<figure' );
		if ( $is_start && ( $depth || false !== strpos( $token, NAME ) ) ) {
			$written .= ! $depth && $paragraph ? '</p>' : '';
			++$depth;
		}
		$written .= $token;
		if ( $depth && '</figure>' === $token ) {
			--$depth;
			$written .= ! $depth && $paragraph ? $paragraph : '';
		}
	}
	return preg_replace( '#<p(\s[^>]*)?>(\s|<br ?/?>)*</p>#', '', $written );
}

// After blocks (9) and shortcodes (11).
foreach ( array( 'the_content', 'widget_text_content', 'widget_block_content' ) as $factbox_hook ) {
	add_filter( $factbox_hook, __NAMESPACE__ . '\out_of_paragraphs', 12 );
	add_filter( $factbox_hook, __NAMESPACE__ . '\hold', 13 );
}
// A synced pattern or a template part outside a post's text.
add_filter( 'render_block_core/block', __NAMESPACE__ . '\hold' );
add_filter( 'render_block_core/template-part', __NAMESPACE__ . '\hold' );

add_filter(
	'excerpt_allowed_blocks',
	function ( array $blocks ): array {
		return array_merge( $blocks, array( 'factbox/widget' ) );
	}
);

add_filter(
	'strip_shortcodes_tagnames',
	function ( array $tags ): array {
		return doing_filter( 'get_the_excerpt' ) ? array_diff( $tags, array( 'factbox' ) ) : $tags;
	}
);
