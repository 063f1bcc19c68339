<?php
/** What the block asks while an editor picks: stories, their items, and the figure that the post is to hold. */

namespace Factbox;

defined( 'ABSPATH' ) || exit;

/** @return \WP_REST_Response|\WP_Error */
function answer( ?array $data, string $path ) {
	if ( null !== $data ) {
		return rest_ensure_response( $data );
	}
	/* translators: %s: an address */
	$what = sprintf( __( 'No answer from %s. Check the address in Settings → Factbox, and that the folder is published there.', 'factbox' ), base() . $path );
	return new \WP_Error( 'factbox_missing', $what, array( 'status' => 502 ) );
}

add_action(
	'rest_api_init',
	function () {
		$may = function (): bool {
			return current_user_can( 'edit_posts' );
		};
		$route = function ( string $path, callable $callback ) use ( $may ): void {
			register_rest_route( 'factbox/v1', $path, array( 'callback' => $callback, 'permission_callback' => $may ) );
		};
		$route(
			'/stories',
			function () {
				return answer( stories(), 'snippets/index.json' );
			}
		);
		$route(
			'/stories/(?P<story>[a-z0-9-]+)',
			function ( \WP_REST_Request $request ) {
				$id = $request->get_url_params()['story'];
				return answer( story( $id ), "snippets/$id.json" );
			}
		);
		$route(
			'/figure',
			function ( \WP_REST_Request $request ) {
				$given = $request->get_query_params();
				$id = $given['story'] ?? '';
				if ( ! is_string( $id ) || ! story( $id ) ) {
					return answer( null, 'snippets/' . ( is_string( $id ) ? $id : '' ) . '.json' );
				}
				$html = figure( $given, '' );
				return '' === $html
					? new \WP_Error( 'factbox_missing', __( 'The story has no such item any more. Readers see the words that the post holds. Choose another.', 'factbox' ), array( 'status' => 404 ) )
					: rest_ensure_response( array( 'html' => $html, 'base' => base() ) );
			}
		);
	}
);
