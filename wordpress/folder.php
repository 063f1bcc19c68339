<?php
/** The folder that `factbox publish` wrote: what it says of stories, kept for when it does not answer, and made safe. */

namespace Factbox;

defined( 'ABSPATH' ) || exit;

/** The option that holds the folder's address. */
const OPTION = 'factbox_base';

/** Seconds until the folder is asked again. What it said last is kept for a week, for when it does not answer. */
const FRESH = 300;

/** The same for those who edit, and look whether a correction came. */
const FRESH_FOR_EDITORS = 5;

/** The tags that `factbox publish` writes, but for `time`, which WordPress takes out of what most authors save. */
const TAGS = 'a blockquote br caption cite details em figcaption figure h2 h3 h4 h5 h6 hr li ol p q span strong summary table tbody td tfoot th thead tr ul';

/** The folder's address, with a slash at its end; '' where none is set. */
function base(): string {
	$base = get_option( OPTION, '' );
	return is_string( $base ) && '' !== $base ? trailingslashit( $base ) : '';
}

/**
 * A JSON file of the folder.
 *
 * @param string   $path  Below the folder's address.
 * @param callable $read  Makes what is used of what it holds; null where that is something else.
 * @return array|null Null where it never came, or is no more.
 */
function published( string $path, callable $read ): ?array {
	static $is_silent = false;
	$url = base() . $path;
	$key = 'factbox_' . md5( $url );
	$kept = get_transient( $key );
	if ( ! is_array( $kept ) ) {
		$kept = array( 'at' => 0, 'data' => null );
	}
	$fresh = current_user_can( 'edit_posts' ) ? FRESH_FOR_EDITORS : FRESH;
	if ( ! base() || $is_silent || time() - $kept['at'] < $fresh ) {
		return $kept['data'];
	}
	$kept['at'] = time();
	// Others need not wait for the same answer.
	set_transient( $key, $kept, WEEK_IN_SECONDS );
	$answer = wp_remote_get( $url, array( 'timeout' => 3, 'limit_response_size' => 8 * MB_IN_BYTES ) );
	$code = wp_remote_retrieve_response_code( $answer );
	$is_silent = '' === $code;
	if ( 200 === $code ) {
		$data = json_decode( wp_remote_retrieve_body( $answer ), true );
		$kept['data'] = ( is_array( $data ) ? $read( $data ) : null ) ?? $kept['data'];
	} elseif ( 404 === $code || 410 === $code ) {
		$kept['data'] = null;
	}
	set_transient( $key, $kept, WEEK_IN_SECONDS );
	return $kept['data'];
}

/** Whether these of an array are there, and strings. */
function has_strings( $data, string ...$names ): bool {
	foreach ( $names as $name ) {
		if ( ! is_array( $data ) || ! is_string( $data[ $name ] ?? null ) ) {
			return false;
		}
	}
	return true;
}

/** What the folder says of a story; null where it has no such story, or something else under its name. */
function story( string $id ): ?array {
	if ( ! preg_match( '/^[a-z0-9]+(-[a-z0-9]+)*$/', $id ) ) {
		return null;
	}
	return published(
		"snippets/$id.json",
		function ( array $data ): ?array {
			if ( ! has_strings( $data, 'src' ) || ! is_array( $data['items'] ?? null ) ) {
				return null;
			}
			$is_item = function ( $item ): bool {
				return has_strings( $item, 'item', 'widget', 'label', 'lang', 'html' ) && is_string( $item['dir'] ?? '' );
			};
			$data['items'] = array_values( array_filter( $data['items'], $is_item ) );
			return $data['items'] ? $data : null;
		}
	);
}

/** The stories that are published: `id` and `headline` of each; null where the folder does not say. */
function stories(): ?array {
	return published(
		'snippets/index.json',
		function ( array $data ): ?array {
			$stories = array_filter(
				$data,
				function ( $story ): bool {
					return has_strings( $story, 'id', 'headline' );
				}
			);
			return count( $stories ) === count( $data ) ? array_values( $stories ) : null;
		}
	);
}

/** The folder's markup: the tags that it should hold, each closed, and no comment, which might be a block. */
function clean( string $html ): string {
	$everywhere = array( 'class' => true, 'lang' => true, 'dir' => true );
	$allowed = array_fill_keys( explode( ' ', TAGS ), $everywhere );
	$allowed['a'] += array( 'href' => true );
	$allowed['th'] += array( 'scope' => true, 'colspan' => true );
	$allowed['td'] += array( 'colspan' => true );
	$html = preg_replace( '/<!--.*?(-->|$)/s', '', $html );
	return force_balance_tags( wp_kses( $html, $allowed, array( 'http', 'https' ) ) );
}
