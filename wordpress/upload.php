<?php
/**
 * A newsroom without a static host: the folder that `factbox publish` wrote, uploaded as one zip file, served from uploads.
 *
 * @package Factbox
 */

namespace Factbox;

defined( 'ABSPATH' ) || exit;

/** What a published folder holds. Nothing else is unpacked; no server runs any of these. */
const KINDS = '/\.(html|json|js|css|xml|txt|md|png)$/D';

/** On Apache, other sites may read what is served. They need that to show widgets of this folder. */
const HTACCESS = "<IfModule mod_headers.c>\nHeader set Access-Control-Allow-Origin \"*\"\n</IfModule>\n";

/** The most files, and the most bytes unpacked. */
const MOST_FILES    = 50000;
const MOST_UNPACKED = 512 * MB_IN_BYTES;

/**
 * Where the folder is served from, and where it lies.
 *
 * @return array{url: string, path: string} Each with a slash at its end.
 */
function uploads(): array {
	$uploads = wp_upload_dir( null, false );
	return array(
		'url'  => trailingslashit( set_url_scheme( $uploads['baseurl'] ) ) . 'factbox/',
		'path' => trailingslashit( $uploads['basedir'] ) . 'factbox/',
	);
}

/** The form for the zip file. */
function upload_form(): void {
	if ( ! may_set() || ! current_user_can( 'upload_files' ) ) {
		return;
	}
	$base = uploads()['url'];
	printf(
		'<h2>%1$s</h2><p>%2$s</p><p><code>factbox publish STORY.json --out site --base %3$s</code></p>
		<form method="post" enctype="multipart/form-data" action="%4$s">%5$s<input type="hidden" name="action" value="factbox_upload">
		<p><label for="factbox_zip">%6$s</label> <input type="file" id="factbox_zip" name="factbox_zip" accept=".zip" required></p>',
		esc_html__( 'Serve the folder from this site', 'factbox' ),
		esc_html__( 'Without a static host, publish with this address, pack the folder as a zip file, and upload it here. It replaces what was uploaded before.', 'factbox' ),
		esc_html( $base ),
		esc_url( admin_url( 'admin-post.php' ) ),
		wp_nonce_field( 'factbox_upload', '_wpnonce', true, false ), // phpcs:ignore WordPress.Security.EscapeOutput -- WordPress writes it.
		esc_html__( 'Zip file', 'factbox' )
	);
	submit_button( __( 'Upload the folder', 'factbox' ), 'secondary' );
	echo '</form>';
}

/**
 * The files of a zip file that are to be unpacked, by their place in it.
 *
 * @return string[]|\WP_Error Their paths below the published folder.
 */
function packed( \ZipArchive $zip ) {
	$record = $zip->locateName( 'factbox-publish.json', \ZipArchive::FL_NODIR );
	$root   = false === $record ? '' : substr( $zip->getNameIndex( $record ), 0, -strlen( 'factbox-publish.json' ) );
	$about  = false === $record ? null : json_decode( (string) $zip->getFromIndex( $record ), true );
	$base   = uploads()['url'];
	if ( ! has_strings( $about, 'base' ) ) {
		return new \WP_Error( 'factbox_zip', __( 'The zip file holds no folder that factbox published: factbox-publish.json is not in it.', 'factbox' ) );
	}
	if ( trailingslashit( $about['base'] ) !== $base ) {
		/* translators: 1: an address, 2: an address */
		return new \WP_Error( 'factbox_zip', sprintf( __( 'The folder was published for %1$s. Publish it again with --base %2$s, and upload that.', 'factbox' ), $about['base'], $base ) );
	}
	list( $files, $bytes ) = array( array(), 0 );
	for ( $i = 0; $i < $zip->numFiles; $i++ ) { // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- PHP's name.
		$one  = $zip->statIndex( $i );
		$path = substr( $one['name'], strlen( $root ) );
		if ( 0 !== strpos( $one['name'], $root ) || '/' === substr( $path, -1 ) || ! preg_match( KINDS, $path ) ) {
			continue;
		}
		if ( 0 !== validate_file( $path ) || preg_match( '#\\\\|(^|/)\.|[\x00-\x1f]#', $path ) ) {
			/* translators: %s: a path in the zip file */
			return new \WP_Error( 'factbox_zip', sprintf( __( 'The zip file holds “%s”, which factbox does not publish.', 'factbox' ), $path ) );
		}
		$files[ $i ] = $path;
		$bytes      += $one['size'];
	}
	return count( $files ) > MOST_FILES || $bytes > MOST_UNPACKED
		? new \WP_Error( 'factbox_zip', __( 'The zip file holds more than can be served from this site. Take a static host.', 'factbox' ) )
		: $files;
}

/**
 * Unpacks a published folder into uploads, and takes it as the site's folder.
 *
 * @return true|\WP_Error
 */
function unpack_folder( string $file ) {
	$zip = class_exists( 'ZipArchive' ) ? new \ZipArchive() : null;
	if ( ! $zip ) {
		return new \WP_Error( 'factbox_zip', __( 'PHP cannot read zip files here. Ask your host for its zip extension.', 'factbox' ) );
	}
	if ( true !== $zip->open( $file ) ) {
		return new \WP_Error( 'factbox_zip', __( 'This is no zip file.', 'factbox' ) );
	}
	$files = packed( $zip );
	if ( is_wp_error( $files ) ) {
		return $files;
	}
	require_once ABSPATH . 'wp-admin/includes/file.php';
	WP_Filesystem();
	global $wp_filesystem;
	$to   = untrailingslashit( uploads()['path'] );
	$next = "$to.next-" . wp_generate_password( 8, false );
	foreach ( $files as $i => $path ) {
		$place = "$next/$path";
		if ( ! wp_mkdir_p( dirname( $place ) ) || ! $wp_filesystem->put_contents( $place, $zip->getFromIndex( $i ), FS_CHMOD_FILE ) ) {
			$wp_filesystem->delete( $next, true );
			/* translators: %s: a path */
			return new \WP_Error( 'factbox_zip', sprintf( __( '%s cannot be written. Nothing was replaced.', 'factbox' ), $place ) );
		}
	}
	$wp_filesystem->put_contents( "$next/.htaccess", HTACCESS, FS_CHMOD_FILE );
	$before = "$to.before";
	$wp_filesystem->delete( $before, true );
	if ( is_dir( $to ) ) {
		$wp_filesystem->move( $to, $before );
	}
	if ( ! $wp_filesystem->move( $next, $to ) ) {
		$wp_filesystem->move( $before, $to );
		/* translators: %s: a path */
		return new \WP_Error( 'factbox_zip', sprintf( __( '%s cannot be written. Nothing was replaced.', 'factbox' ), $to ) );
	}
	$wp_filesystem->delete( $before, true );
	update_option( OPTION, uploads()['url'] );
	return true;
}

add_action(
	'admin_post_factbox_upload',
	function () {
		check_admin_referer( 'factbox_upload' );
		if ( ! may_set() || ! current_user_can( 'upload_files' ) ) {
			wp_die( esc_html__( 'You may not upload a published folder.', 'factbox' ), 403 );
		}
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- the name of the file that PHP keeps.
		$file = $_FILES['factbox_zip']['tmp_name'] ?? '';
		$done = is_string( $file ) && is_uploaded_file( $file )
			? unpack_folder( $file )
			: new \WP_Error( 'factbox_zip', __( 'The file did not arrive. It may be larger than this site lets be uploaded.', 'factbox' ) );
		$said = is_wp_error( $done )
			? array(
				'setting' => OPTION,
				'code'    => 'zip',
				'type'    => 'error',
				'message' => esc_html( $done->get_error_message() ),
			)
			: array(
				'setting' => OPTION,
				'code'    => 'zip',
				'type'    => 'success',
				'message' => esc_html( connection() ),
			);
		set_transient( 'settings_errors', array( $said ), 30 );
		wp_safe_redirect( add_query_arg( 'settings-updated', 'true', settings_url() ) );
		exit;
	}
);
