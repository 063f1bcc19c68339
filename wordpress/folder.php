<?php
/**
 * The folder that `factbox publish` wrote: what it says of stories, kept for when it does not answer, and made safe.
 *
 * @package Factbox
 */

namespace Factbox;

defined( 'ABSPATH' ) || exit;

/** Seconds until the folder is asked again. What it said last is kept for a week, for when it does not answer. */
const FRESH = 300;

/** The same for those who edit, and look whether a correction came. */
const FRESH_FOR_EDITORS = 5;

/** The most bytes of an answer that are read. */
const MOST_BYTES = 2 * MB_IN_BYTES;

/** How many files that are not there are remembered, so that asking for made-up stories fills no table. */
const MOST_ABSENT = 50;

/** The tags that `factbox publish` writes, but for `time`, which WordPress takes out of what most authors save. */
const TAGS = 'a blockquote br caption cite details em figcaption figure h2 h3 h4 h5 h6 hr li ol p q span strong summary table tbody td tfoot th thead tr ul';

/**
 * Asks the folder for a file. A folder below the site's own uploads is read from the disk.
 *
 * @return array{0: int, 1: string} The status and what came; a status of 0 where nothing answered.
 */
function ask( string $url ): array {
	$uploads = uploads();
	if ( 0 === strpos( $url, $uploads['url'] ) ) {
		$file = $uploads['path'] . substr( $url, strlen( $uploads['url'] ) );
		// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- a file of this site.
		return is_file( $file ) && filesize( $file ) <= MOST_BYTES ? array( 200, (string) file_get_contents( $file ) ) : array( 404, '' );
	}
	$how    = array(
		'timeout'             => 3,
		'limit_response_size' => MOST_BYTES,
	);
	$answer = get_option( INTERNAL )
		? wp_remote_get( $url, array( 'redirection' => 0 ) + $how )
		: wp_safe_remote_get( $url, $how );
	return array( (int) wp_remote_retrieve_response_code( $answer ), wp_remote_retrieve_body( $answer ) );
}

/**
 * A JSON file of the folder.
 *
 * @param string   $path Below the folder's address.
 * @param callable $read Makes what is used of what it holds; null where that is something else.
 * @return array|null Null where it never came, or is no more.
 */
function published( string $path, callable $read ): ?array {
	static $is_silent = false;
	static $here      = array();

	$url = base() . $path;
	if ( 0 === strpos( $url, uploads()['url'] ) ) {
		// A file of this site is read once a request, and needs no keeping.
		if ( ! array_key_exists( $url, $here ) ) {
			$data         = json_decode( ask( $url )[1], true );
			$here[ $url ] = is_array( $data ) ? $read( $data ) : null;
		}
		return $here[ $url ];
	}
	$key    = 'factbox_' . md5( $url );
	$kept   = get_transient( $key );
	$absent = get_transient( 'factbox_absent' );
	$absent = is_array( $absent ) ? $absent : array();
	$is_new = ! is_array( $kept );
	if ( $is_new ) {
		$kept = array(
			'at'   => $absent[ $key ] ?? 0,
			'data' => null,
		);
	}
	$fresh = current_user_can( 'edit_posts' ) ? FRESH_FOR_EDITORS : FRESH;
	if ( ! base() || $is_silent || time() - $kept['at'] < $fresh ) {
		return $kept['data'];
	}
	$kept['at'] = time();
	if ( ! $is_new ) {
		// Others need not wait for the same answer.
		set_transient( $key, $kept, WEEK_IN_SECONDS );
	}
	list( $code, $body ) = ask( $url );
	$is_silent           = 0 === $code;
	if ( 200 === $code ) {
		$data         = json_decode( $body, true );
		$kept['data'] = ( is_array( $data ) ? $read( $data ) : null ) ?? $kept['data'];
	} elseif ( 404 === $code || 410 === $code ) {
		$kept['data'] = null;
	}
	if ( null !== $kept['data'] ) {
		set_transient( $key, $kept, WEEK_IN_SECONDS );
		return $kept['data'];
	}
	delete_transient( $key );
	unset( $absent[ $key ] );
	$absent[ $key ] = $kept['at'];
	set_transient( 'factbox_absent', array_slice( $absent, -MOST_ABSENT, null, true ), WEEK_IN_SECONDS );
	return null;
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

/** Whether it can be the id of a story or of an item. */
function is_id( string $id ): bool {
	return strlen( $id ) <= 200 && preg_match( '/^[a-z0-9]+(-[a-z0-9]+)*$/D', $id );
}

/** What the folder says of a story; null where it has no such story, or something else under its name. */
function story( string $id ): ?array {
	if ( ! is_id( $id ) ) {
		return null;
	}
	return published(
		"snippets/$id.json",
		function ( array $data ): ?array {
			if ( ! has_strings( $data, 'src' ) || ! is_array( $data['items'] ?? null ) ) {
				return null;
			}
			$is_item       = function ( $item ): bool {
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
	$everywhere     = array(
		'class' => true,
		'lang'  => true,
		'dir'   => true,
	);
	$allowed        = array_fill_keys( explode( ' ', TAGS ), $everywhere );
	$allowed['a']  += array( 'href' => true );
	$allowed['th'] += array(
		'scope'   => true,
		'colspan' => true,
	);
	$allowed['td'] += array( 'colspan' => true );
	$html           = preg_replace( '/<!--.*?(-->|$)/sD', '', $html );
	return force_balance_tags( wp_kses( $html, $allowed, array( 'http', 'https' ) ) );
}
