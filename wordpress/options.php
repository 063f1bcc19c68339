<?php
/**
 * What an administrator set: where the published folder is, and which other addresses a figure may draw its story from.
 *
 * @package Factbox
 */

namespace Factbox;

defined( 'ABSPATH' ) || exit;

/** The option that holds the folder's address. */
const OPTION = 'factbox_base';

/** The option that holds other addresses, one a line. */
const ALLOWED = 'factbox_allowed';

/** The option that says that the folder lies on a host of the local network. */
const INTERNAL = 'factbox_internal';

/** The folder's address, with a slash at its end; '' where none is set. */
function base(): string {
	$base = get_option( OPTION, '' );
	return is_string( $base ) && '' !== $base ? trailingslashit( $base ) : '';
}

/**
 * The addresses that stories may come from, the folder's first.
 *
 * @return string[]
 */
function allowed(): array {
	$lines = get_option( ALLOWED, '' );
	$lines = is_string( $lines ) ? preg_split( '/\s+/', $lines, -1, PREG_SPLIT_NO_EMPTY ) : array();
	return array_values( array_filter( array_merge( array( base() ), array_map( 'trailingslashit', $lines ) ) ) );
}

/** Whether a story may be drawn from there. */
function is_allowed( string $src ): bool {
	// What a browser would read in another way than these lines do is not allowed.
	if ( preg_match( '/[\s\\\\\x00-\x1f]|\.\.|%2e/i', $src ) ) {
		return false;
	}
	foreach ( allowed() as $address ) {
		if ( 0 === strpos( $src, $address ) ) {
			return true;
		}
	}
	return false;
}

/** What that takes. */
function may_set_capability(): string {
	return is_multisite() ? 'unfiltered_html' : 'manage_options';
}

/** Who may say which folder's script runs on readers' pages: on a network of sites, those alone who may write scripts. */
function may_set(): bool {
	return current_user_can( may_set_capability() );
}
