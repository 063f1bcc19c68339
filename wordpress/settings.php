<?php
/** Settings → Factbox: the address of the folder that `factbox publish` wrote. */

namespace Factbox;

defined( 'ABSPATH' ) || exit;

/** An address as it is kept: https or http, with a slash at its end. What is none leaves the setting as it was. */
function address( $given ): string {
	if ( ! is_string( $given ) ) {
		return base();
	}
	$url = trim( $given );
	if ( '' === $url ) {
		return '';
	}
	$safe = esc_url_raw( $url, array( 'https', 'http' ) );
	if ( '' === $safe || ! preg_match( '#^https?://[^?\#]+$#i', $url ) ) {
		/* translators: %s: what was typed */
		add_settings_error( OPTION, 'address', sprintf( __( '“%s” is no address of a folder: it begins with https:// and has no ? and no #.', 'factbox' ), esc_html( $url ) ) );
		return base();
	}
	return trailingslashit( $safe );
}

function field(): void {
	printf(
		'<input type="url" class="regular-text code" id="%1$s" name="%1$s" value="%2$s" placeholder="https://facts.example/">
		<p class="description">%3$s<br>%4$s</p>',
		esc_attr( OPTION ),
		esc_attr( base() ),
		esc_html__( 'Where the folder is served that “factbox publish” wrote, as its --base says.', 'factbox' ),
		esc_html__( 'Readers’ pages run the script of that folder: give only one that you trust as you trust a plugin.', 'factbox' )
	);
	if ( ! base() ) {
		return;
	}
	$stories = stories();
	$found = null === $stories
		/* translators: %s: an address */
		? sprintf( __( 'No answer from %s. Readers see the words that posts hold.', 'factbox' ), base() . 'snippets/index.json' )
		/* translators: %d: how many stories */
		: sprintf( _n( '%d story is published there.', '%d stories are published there.', count( $stories ), 'factbox' ), count( $stories ) );
	printf( '<p class="description"><strong>%s</strong></p>', esc_html( $found ) );
}

function page(): void {
	printf( '<div class="wrap"><h1>%s</h1><form method="post" action="options.php">', esc_html__( 'Factbox', 'factbox' ) );
	settings_fields( 'factbox' );
	do_settings_sections( 'factbox' );
	submit_button();
	echo '</form></div>';
}

add_action(
	'admin_init',
	function () {
		register_setting( 'factbox', OPTION, array( 'type' => 'string', 'sanitize_callback' => __NAMESPACE__ . '\address', 'default' => '' ) );
		add_settings_section( 'factbox', '', '__return_null', 'factbox' );
		add_settings_field( OPTION, __( 'Published folder', 'factbox' ), __NAMESPACE__ . '\field', 'factbox', 'factbox', array( 'label_for' => OPTION ) );
	}
);

add_action(
	'admin_menu',
	function () {
		add_options_page( __( 'Factbox', 'factbox' ), __( 'Factbox', 'factbox' ), 'manage_options', 'factbox', __NAMESPACE__ . '\page' );
	}
);
