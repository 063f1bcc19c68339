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
				return answer( published( 'snippets/index.json' ), 'snippets/index.json' );
			}
		);
		$route(
			'/stories/(?P<story>[a-z0-9-]+)',
			function ( \WP_REST_Request $request ) {
				return answer( story( $request['story'] ), "snippets/{$request['story']}.json" );
			}
		);
		$route(
			'/figure',
			function ( \WP_REST_Request $request ) {
				return rest_ensure_response( array( 'html' => figure( array_filter( $request->get_query_params(), 'is_string' ), '' ) ) );
			}
		);
	}
);
