<?php
/**
 * What posts hold stays, and stays readable. Settings, the uploaded folder and what the folder said last go, on every site.
 *
 * @package Factbox
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** Cleans the site that is switched to. */
function factbox_uninstall_site(): void {
	global $wpdb;
	foreach ( array( 'factbox_base', 'factbox_allowed', 'factbox_internal' ) as $option ) {
		delete_option( $option );
	}
	wp_clear_scheduled_hook( 'factbox_refresh' );
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- WordPress deletes no transients by the beginning of their names.
	$names = $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE %s", $wpdb->esc_like( '_transient_factbox_' ) . '%' ) );
	foreach ( $names as $name ) {
		delete_transient( substr( $name, strlen( '_transient_' ) ) );
	}
	require_once ABSPATH . 'wp-admin/includes/file.php';
	if ( WP_Filesystem() ) {
		$uploads = wp_upload_dir( null, false );
		$GLOBALS['wp_filesystem']->delete( trailingslashit( $uploads['basedir'] ) . 'factbox', true );
	}
}

if ( is_multisite() ) {
	foreach ( get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) as $factbox_site ) {
		switch_to_blog( $factbox_site );
		factbox_uninstall_site();
		restore_current_blog();
	}
} else {
	factbox_uninstall_site();
}
