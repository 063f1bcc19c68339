<?php
/**
 * What the block asks while an editor picks: the stories, and what each holds.
 *
 * @package Factbox
 */

namespace Factbox;

defined( 'ABSPATH' ) || exit;

/** The sentence for a folder that does not answer. */
function silence(): string {
	return base()
		/* translators: %s: an address */
		? sprintf( __( 'The published folder at %s does not answer. Check the address in Settings → Factbox, and that the folder is published there.', 'factbox' ), base() )
		: __( 'No published folder is set. An administrator gives its address at Settings → Factbox.', 'factbox' );
}

/**
 * The answer to a request, or an error where there is none.
 *
 * @param mixed  $data    What was found; null where nothing was.
 * @param string $problem What to say then.
 * @return \WP_REST_Response|\WP_Error
 */
function answer( $data, string $problem ) {
	return null === $data ? new \WP_Error( 'factbox_missing', $problem, array( 'status' => 502 ) ) : rest_ensure_response( $data );
}

add_action(
	'rest_api_init',
	function () {
		$may   = function (): bool {
			return current_user_can( 'edit_posts' );
		};
		$route = function ( string $path, callable $callback ) use ( $may ): void {
			register_rest_route(
				'factbox/v1',
				$path,
				array(
					'callback'            => $callback,
					'permission_callback' => $may,
				)
			);
		};
		$route(
			'/stories',
			function () {
				return answer( stories(), silence() );
			}
		);
		$route(
			'/stories/(?P<story>[a-z0-9-]+)',
			function ( \WP_REST_Request $request ) {
				$id    = $request->get_url_params()['story'];
				$story = story( $id );
				foreach ( $story['items'] ?? array() as $i => $entry ) {
					$story['items'][ $i ]['html'] = clean( $entry['html'] );
				}
				/* translators: %s: the id of a story */
				$gone = sprintf( __( 'The published folder has no story “%s” any more. Readers see the words that the post holds. Choose another.', 'factbox' ), $id );
				return answer( $story, is_null( stories() ) ? silence() : $gone );
			}
		);
	}
);
