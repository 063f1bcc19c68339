<?php
/**
 * Plugin Name:       Factbox
 * Description:       Quotations, figures and responses of reviewed story files, as a block and a shortcode. A correction reaches every post.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       factbox
 * Domain Path:       /languages
 *
 * @package Factbox
 */

namespace Factbox;

defined( 'ABSPATH' ) || exit;

/** Where the plugin lies. */
const FILE = __FILE__;

foreach ( array( 'options', 'folder', 'figure', 'content', 'embeds', 'bindings', 'refresh', 'rest', 'settings', 'upload', 'health' ) as $factbox_part ) {
	require __DIR__ . "/$factbox_part.php";
}

/** The version of the plugin. */
const VERSION = '0.1.0';

/** The editor's scripts, in the order that they need each other, and what of WordPress each uses. */
const SCRIPTS = array(
	'store'      => array( 'wp-api-fetch', 'wp-data' ),
	'figure'     => array(),
	'preview'    => array( 'wp-compose', 'wp-element', 'wp-i18n' ),
	'controls'   => array( 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ),
	'transforms' => array( 'wp-blocks', 'wp-dom' ),
	'block'      => array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-data', 'wp-element', 'wp-i18n' ),
	'term'       => array( 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n', 'wp-rich-text' ),
	'bindings'   => array( 'wp-blocks', 'wp-data', 'wp-i18n' ),
);

/** Registers the editor's scripts; the last of them brings all. */
function register_scripts(): void {
	$before = array();
	foreach ( SCRIPTS as $name => $needs ) {
		$handle = 'bindings' === $name ? 'factbox-editor' : "factbox-$name";
		wp_register_script( $handle, plugins_url( "editor/$name.js", FILE ), array_merge( $needs, $before ), VERSION, true );
		wp_set_script_translations( $handle, 'factbox', __DIR__ . '/languages' );
		$before = array( $handle );
	}
	$folder = wp_json_encode( base(), JSON_HEX_TAG | JSON_HEX_AMP );
	wp_add_inline_script( 'factbox-store', "window.factboxFolder = $folder;", 'before' );
}

/** Registers the block and the shortcode. */
function register(): void {
	load_plugin_textdomain( 'factbox', false, dirname( plugin_basename( FILE ) ) . '/languages' );
	register_scripts();
	register_block_type( __DIR__, array( 'render_callback' => __NAMESPACE__ . '\block' ) );
	add_shortcode( 'factbox', __NAMESPACE__ . '\shortcode' );
}
add_action( 'init', __NAMESPACE__ . '\register' );
