<?php
/**
 * The address of a published item or story, pasted into a post, shows it in the post: no frame, and always as it is now.
 *
 * @package Factbox
 */

namespace Factbox;

defined( 'ABSPATH' ) || exit;

/** The route that answers WordPress's own question for an embed. */
const OEMBED = 'factbox/v1/oembed';

/** What an address of the folder names; null where it is none of an item or a story. */
function named( string $url ): ?array {
	$base = base();
	if ( ! $base || 0 !== strpos( $url, $base ) ) {
		return null;
	}
	$path = substr( $url, strlen( $base ) );
	if ( preg_match( '#^items/([a-z0-9-]+)/([a-z0-9-]+)((?:\.[A-Za-z-]+){0,2})\.html(?:[?\#].*)?$#D', $path, $found ) ) {
		$given = array(
			'story' => $found[1],
			'item'  => $found[2],
		);
		foreach ( array_filter( explode( '.', $found[3] ) ) as $part ) {
			$given[ preg_match( '/^[a-z]{2}(-|$)/D', $part ) ? 'lang' : 'widget' ] = $part;
		}
		return $given;
	}
	return preg_match( '#^stories/([a-z0-9-]+)\.html(?:[?\#].*)?$#D', $path, $found ) ? array( 'story' => $found[1] ) : null;
}

/** The widget of an address, or a whole story's; '' where the folder has none there. */
function embedded( string $url ): string {
	$given = named( $url );
	if ( ! $given ) {
		return '';
	}
	if ( isset( $given['item'] ) ) {
		return figure( $given, '' );
	}
	$story = story( $given['story'] );
	if ( ! $story ) {
		return '';
	}
	load_script();
	$title = is_string( $story['headline'] ?? null ) ? $story['headline'] : $given['story'];
	$words = sprintf( '<p><a href="%s">%s</a></p>', esc_url( $url ), esc_html( $title ) );
	return '<figure' . written(
		array(
			'class'        => NAME,
			'data-factbox' => 'story',
			'data-src'     => base() . "stories/{$given['story']}.json",
		)
	) . ' data-parts>' . inert( $words ) . '</figure>';
}

add_action(
	'init',
	function () {
		if ( ! base() ) {
			return;
		}
		$ours = '#^' . preg_quote( base(), '#' ) . '(items|stories)/\S+\.html\S*$#iD';
		wp_embed_register_handler(
			'factbox',
			$ours,
			function ( array $found ) {
				$html = embedded( $found[0] );
				return '' === $html ? false : $html;
			}
		);
		// The block editor asks by oEmbed, of providers that it knows.
		wp_oembed_add_provider( $ours, rest_url( OEMBED ), true );
	}
);

add_action(
	'rest_api_init',
	function () {
		register_rest_route(
			'factbox/v1',
			'/oembed',
			array(
				'permission_callback' => '__return_true',
				'args'                => array(
					'url' => array(
						'type'     => 'string',
						'required' => true,
					),
				),
				'callback'            => function ( \WP_REST_Request $request ) {
					$html = embedded( $request['url'] );
					if ( '' === $html ) {
						return new \WP_Error( 'factbox_missing', __( 'The published folder has nothing under this address.', 'factbox' ), array( 'status' => 404 ) );
					}
					return array(
						'type'          => 'rich',
						'version'       => '1.0',
						'provider_name' => 'Factbox',
						'provider_url'  => base(),
						'cache_age'     => FRESH,
						'html'          => $html . sprintf( '<script async src="%s"></script>', esc_url( base() . 'v0/factbox.js' ) ), // phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedScript -- for the frame of the editor's preview.
						'width'         => 600,
						'height'        => null,
					);
				},
			)
		);
	}
);

/** WordPress asks the route above as it asks any provider. It answers without a request to its own server. */
add_filter(
	'pre_http_request',
	function ( $answer, $how, $url ) {
		if ( 0 !== strpos( $url, rest_url( OEMBED ) ) ) {
			return $answer;
		}
		wp_parse_str( (string) wp_parse_url( $url, PHP_URL_QUERY ), $query );
		$request = new \WP_REST_Request( 'GET', '/' . OEMBED );
		$request->set_query_params( $query );
		$response = rest_do_request( $request );
		return array(
			'headers'  => array(),
			'cookies'  => array(),
			'filename' => null,
			'response' => array(
				'code'    => $response->get_status(),
				'message' => '',
			),
			'body'     => wp_json_encode( $response->get_data() ),
		);
	},
	10,
	3
);
