<?php
/**
 * Settings → Factbox: the published folder, the addresses that figures may draw from, and whether the folder answers.
 *
 * @package Factbox
 */

namespace Factbox;

defined( 'ABSPATH' ) || exit;

/** An address as it is kept, with a slash at its end; '' where it is none of a folder. */
function folder_address( string $url ): string {
	$safe = esc_url_raw( $url, array( 'https', 'http' ) );
	return '' !== $safe && preg_match( '#^https?://[^?\#\s]+$#iD', $url ) ? trailingslashit( $safe ) : '';
}

/** Says what is wrong with an address that was typed. */
function refuse( string $url ): void {
	/* translators: %s: what was typed */
	add_settings_error( OPTION, 'address', sprintf( __( '“%s” is no address of a folder: it begins with https:// and has no ? and no #.', 'factbox' ), esc_html( $url ) ) );
}

/** The folder's address as it is kept. What is none leaves the setting as it was. */
function address( $given ): string {
	if ( ! is_string( $given ) || ! may_set() ) {
		return base();
	}
	$url = trim( $given );
	if ( '' === $url ) {
		return '';
	}
	$safe = folder_address( $url );
	if ( '' === $safe ) {
		refuse( $url );
		return base();
	}
	return $safe;
}

/** The other addresses, one a line. What is none is left out, and named. */
function addresses( $given ): string {
	if ( ! is_string( $given ) || ! may_set() ) {
		return (string) get_option( ALLOWED, '' );
	}
	$kept = array();
	foreach ( preg_split( '/\s+/', $given, -1, PREG_SPLIT_NO_EMPTY ) as $url ) {
		$safe = folder_address( $url );
		if ( '' === $safe ) {
			refuse( $url );
		} else {
			$kept[] = $safe;
		}
	}
	return implode( "\n", array_unique( $kept ) );
}

/** One sentence on whether the folder answers, and what it holds. */
function connection(): string {
	$stories = stories();
	return null === $stories
		? silence() . ' ' . __( 'Readers see the words that posts hold.', 'factbox' )
		/* translators: %d: how many stories */
		: sprintf( _n( 'The folder answers: %d story is published there.', 'The folder answers: %d stories are published there.', count( $stories ), 'factbox' ), count( $stories ) );
}

/** A field and what it is for. */
function described( string $field, string ...$sentences ): void {
	echo $field, '<p class="description">', implode( '<br>', array_map( 'esc_html', $sentences ) ), '</p>'; // phpcs:ignore WordPress.Security.EscapeOutput -- the fields below escape what they hold.
}

/** The field for the folder's address. Below it stands whether the folder answers. */
function base_field(): void {
	described(
		sprintf( '<input type="url" class="regular-text code" id="%1$s" name="%1$s" value="%2$s" placeholder="https://facts.example/">', esc_attr( OPTION ), esc_attr( base() ) ),
		__( 'Where the folder is served that “factbox publish” wrote, as its --base says.', 'factbox' ),
		__( 'Readers’ pages run the script of that folder: give only one that you trust as you trust a plugin.', 'factbox' )
	);
	if ( base() ) {
		printf( '<p class="description"><strong>%s</strong></p>', esc_html( connection() ) );
	}
}

/** The field for other folders. */
function allowed_field(): void {
	described(
		sprintf( '<textarea class="large-text code" rows="3" id="%1$s" name="%1$s">%2$s</textarea>', esc_attr( ALLOWED ), esc_textarea( (string) get_option( ALLOWED, '' ) ) ),
		__( 'Other folders that a pasted figure may draw its story from, one address a line. A figure from anywhere else stays as it was pasted.', 'factbox' )
	);
}

/** The field for a folder on the local network. */
function internal_field(): void {
	described(
		sprintf( '<label><input type="checkbox" id="%1$s" name="%1$s" value="1"%2$s> %3$s</label>', esc_attr( INTERNAL ), checked( (bool) get_option( INTERNAL ), true, false ), esc_html__( 'The folder lies on a host of the local network', 'factbox' ) ),
		__( 'Without this WordPress asks public hosts alone.', 'factbox' )
	);
}

/** The whole page. */
function page(): void {
	printf( '<div class="wrap"><h1>%s</h1><form method="post" action="options.php">', esc_html__( 'Factbox', 'factbox' ) );
	settings_fields( 'factbox' );
	do_settings_sections( 'factbox' );
	submit_button();
	echo '</form>';
	upload_form();
	echo '</div>';
}

/** The address of the page. */
function settings_url(): string {
	return admin_url( 'options-general.php?page=factbox' );
}

add_action(
	'admin_init',
	function () {
		$here  = __NAMESPACE__;
		$field = function ( string $option, string $label, string $name ) use ( $here ): void {
			add_settings_field( $option, $label, "$here\\$name", 'factbox', 'factbox', array( 'label_for' => $option ) );
		};
		register_setting(
			'factbox',
			OPTION,
			array(
				'type'              => 'string',
				'sanitize_callback' => "$here\\address",
				'default'           => '',
			)
		);
		register_setting(
			'factbox',
			ALLOWED,
			array(
				'type'              => 'string',
				'sanitize_callback' => "$here\\addresses",
				'default'           => '',
			)
		);
		register_setting(
			'factbox',
			INTERNAL,
			array(
				'type'              => 'boolean',
				'default'           => false,
				'sanitize_callback' => function ( $given ): bool {
					return may_set() ? (bool) $given : (bool) get_option( INTERNAL );
				},
			)
		);
		add_settings_section( 'factbox', '', '__return_null', 'factbox' );
		$field( OPTION, __( 'Published folder', 'factbox' ), 'base_field' );
		$field( ALLOWED, __( 'Other folders', 'factbox' ), 'allowed_field' );
		$field( INTERNAL, __( 'Local network', 'factbox' ), 'internal_field' );
	}
);

add_action(
	'admin_menu',
	function () {
		// On a network of sites this is for those who may write scripts.
		add_options_page( __( 'Factbox', 'factbox' ), __( 'Factbox', 'factbox' ), may_set_capability(), 'factbox', __NAMESPACE__ . '\page' );
	}
);

add_filter(
	'plugin_action_links_' . plugin_basename( FILE ),
	function ( array $links ): array {
		array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( settings_url() ), esc_html__( 'Settings', 'factbox' ) ) );
		return $links;
	}
);
