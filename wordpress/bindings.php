<?php
/**
 * A core paragraph, heading or quotation can take a story's words: a source of block bindings.
 *
 * @package Factbox
 */

namespace Factbox;

defined( 'ABSPATH' ) || exit;

/** The two parts of an item's fallback: what it says, and who says so. */
function part( string $html, string $part ): string {
	preg_match( '#^(.*?)(?:<figcaption>(.*)</figcaption>\s*)?$#sD', trim( $html ), $found );
	$html  = 'credit' === $part ? ( $found[2] ?? '' ) : $found[1];
	$lines = preg_split( '#</p>|</h[2-6]>|</li>|<br ?/?>#', preg_replace( '#<ul>.*?</ul>#s', '', $html ) );
	$lines = array_filter( array_map( 'trim', array_map( 'wp_strip_all_tags', $lines ) ) );
	return implode( 'credit' === $part ? ', ' : '<br>', $lines );
}

/**
 * The words that a block is bound to; null where the story has them no more, so that the block shows what it holds.
 *
 * @param array $bound `story`, `item`, and `part`: `words` or `credit`.
 */
function bound( array $bound ): ?string {
	if ( ! has_strings( $bound, 'story', 'item' ) ) {
		return null;
	}
	$story = story( $bound['story'] );
	$found = $story ? entries( $story, '', $bound['item'] ) : null;
	$words = $found ? part( $found['html'], is_string( $bound['part'] ?? null ) ? $bound['part'] : 'words' ) : '';
	return '' === $words ? null : inert( $words );
}

add_action(
	'init',
	function () {
		if ( function_exists( 'register_block_bindings_source' ) ) {
			register_block_bindings_source(
				'factbox/words',
				array(
					'label'              => _x( 'Factbox', 'block bindings source', 'factbox' ),
					'get_value_callback' => __NAMESPACE__ . '\bound',
				)
			);
		}
	}
);

// Since WordPress 6.9 a block can offer more of its attributes.
add_filter(
	'block_bindings_supported_attributes_core/quote',
	function ( array $names ): array {
		return array_values( array_unique( array_merge( $names, array( 'citation' ) ) ) );
	}
);

// WordPress puts a bound source in the place of one that the block has. A quotation without one gets it here.
add_filter(
	'render_block_core/quote',
	function ( string $html, array $block ): string {
		$bound = $block['attrs']['metadata']['bindings']['citation'] ?? null;
		if ( false !== strpos( $html, '<cite' ) || ! is_array( $bound ) || 'factbox/words' !== ( $bound['source'] ?? '' ) ) {
			return $html;
		}
		$credit = bound( (array) ( $bound['args'] ?? array() ) );
		$end    = strrpos( $html, '</blockquote>' );
		return $credit && false !== $end ? substr_replace( $html, "<cite>$credit</cite>", $end, 0 ) : $html;
	},
	10,
	2
);
