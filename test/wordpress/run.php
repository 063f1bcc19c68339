<?php
/*
 * Runs WordPress, whole but for its database, on the work that comes as JSON: `path` of WordPress, `folder` that was
 * published, `base` its address, and `tasks`, each done in order in one run. Answers with JSON, a result for each task.
 */

$work = json_decode( stream_get_contents( STDIN ), true );

error_reporting( E_ALL & ~E_DEPRECATED );
define( 'ABSPATH', $work['path'] );
define( 'WP_CONTENT_DIR', __DIR__ . '/content' );
define( 'WP_INSTALLING', true );
define( 'WP_SITEURL', 'https://paper.example' );
define( 'WP_HOME', WP_SITEURL );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
foreach ( array( 'NAME', 'USER', 'PASSWORD', 'HOST', 'COLLATE' ) as $name ) {
	define( "DB_$name", '' );
}
define( 'DB_CHARSET', 'utf8mb4' );
$table_prefix = 'wp_';
$_SERVER += array( 'HTTP_HOST' => 'paper.example', 'REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1' );

$complaints = array();
// What PHP says of the plugin's own lines, down to what a later version will refuse.
set_error_handler(
	function ( int $level, string $message, string $file, int $line ) use ( &$complaints ): bool {
		if ( 0 === strpos( $file, dirname( __DIR__, 2 ) . '/wordpress/' ) ) {
			$complaints[] = "$message in $file:$line";
		}
		return false;
	}
);

require ABSPATH . 'wp-settings.php';

ini_set( 'log_errors', '1' );
ini_set( 'error_log', $log = tempnam( sys_get_temp_dir(), 'factbox' ) );
wp_using_ext_object_cache( true );
$base = $work['base'];
add_filter(
	'pre_option_factbox_base',
	function () use ( &$base ) {
		return $base;
	}
);

add_shortcode(
	'secret',
	function (): string {
		return 'SECRET';
	}
);

$is_down = false;
$requests = array();
add_filter(
	'pre_http_request',
	function ( $answer, $arguments, $url ) use ( $work, &$is_down, &$requests ) {
		$requests[] = $url;
		$file = $work['folder'] . substr( $url, strlen( $work['base'] ) );
		if ( $is_down ) {
			return new WP_Error( 'http_request_failed', 'no answer' );
		}
		$found = is_file( $file );
		return array(
			'headers'  => array(),
			'cookies'  => array(),
			'response' => array( 'code' => $found ? 200 : 404, 'message' => '' ),
			'body'     => $found ? file_get_contents( $file ) : 'Not found',
		);
	},
	10,
	3
);

$tasks = array(
	/** A post as a reader gets it. */
	'show'    => function ( string $content ): string {
		return trim( apply_filters( 'the_content', $content ) );
	},
	/** What is left of a post that an author saved, who may not write any HTML. */
	'save'    => function ( string $content ): string {
		return wp_unslash( wp_filter_post_kses( wp_slash( $content ) ) );
	},
	/** What the editor asks of the server, as one who may edit. */
	'rest'    => function ( array $request ) {
		add_filter(
			'user_has_cap',
			$may = function () use ( $request ): array {
				return array( 'edit_posts' => $request['may'] );
			}
		);
		$asked = new WP_REST_Request( 'GET', $request['path'] );
		$asked->set_query_params( $request['query'] ?? array() );
		$answer = rest_get_server()->dispatch( $asked );
		remove_filter( 'user_has_cap', $may );
		return array( 'status' => $answer->get_status(), 'data' => $answer->get_data() );
	},
	/** What is kept of an address that an administrator types. */
	'address' => function ( $typed ): string {
		require_once ABSPATH . 'wp-admin/includes/template.php';
		add_filter(
			'user_has_cap',
			function (): array {
				return array( 'manage_options' => true );
			}
		);
		return Factbox\address( $typed );
	},
	'base'    => function ( string $address ) use ( &$base ): void {
		$base = $address;
	},
	/** The published folder answers no more, or again. */
	'down'    => function ( bool $down ) use ( &$is_down ): void {
		$is_down = $down;
	},
	/** What the folder said before has become old. */
	'age'     => function ( string $path ) use ( $work ): void {
		$key = 'factbox_' . md5( $work['base'] . $path );
		$kept = get_transient( $key );
		set_transient( $key, array( 'at' => $kept['at'] - Factbox\FRESH ) + $kept );
	},
	/** A file of the folder becomes another; null: is no more. */
	'write'   => function ( array $file ) use ( $work ): void {
		list( $path, $content ) = $file;
		null === $content ? unlink( $work['folder'] . $path ) : file_put_contents( $work['folder'] . $path, $content );
	},
	'allowed' => function (): array {
		return wp_kses_allowed_html( 'post' );
	},
	'scripts' => function (): array {
		return array_map(
			function ( string $handle ): string {
				return wp_scripts()->registered[ $handle ]->src;
			},
			wp_scripts()->queue
		);
	},
	'requests' => function () use ( &$requests ): array {
		return $requests;
	},
	'log'     => function () use ( $log ): string {
		return file_get_contents( $log );
	},
);

$done = array();
foreach ( $work['tasks'] as list( $name, $given ) ) {
	$done[] = $tasks[ $name ]( $given );
}
echo wp_json_encode( array( 'php' => PHP_VERSION, 'done' => $done, 'complaints' => $complaints ) );
unlink( $log );
