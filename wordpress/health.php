<?php
/**
 * Tools → Site Health: whether the published folder answers.
 *
 * @package Factbox
 */

namespace Factbox;

defined( 'ABSPATH' ) || exit;

/** The result as Site Health shows it. */
function health(): array {
	$is_well = base() && null !== stories();
	return array(
		'test'        => 'factbox',
		'label'       => $is_well ? __( 'The published folder of Factbox answers', 'factbox' ) : __( 'The published folder of Factbox does not answer', 'factbox' ),
		'status'      => $is_well ? 'good' : 'recommended',
		'badge'       => array(
			'label' => __( 'Factbox', 'factbox' ),
			'color' => 'blue',
		),
		'description' => sprintf( '<p>%s</p>', esc_html( base() ? connection() : silence() ) ),
		'actions'     => sprintf( '<p><a href="%s">%s</a></p>', esc_url( settings_url() ), esc_html__( 'Settings → Factbox', 'factbox' ) ),
	);
}

add_filter(
	'site_status_tests',
	function ( array $tests ): array {
		$tests['direct']['factbox'] = array(
			'label' => __( 'Factbox', 'factbox' ),
			'test'  => __NAMESPACE__ . '\health',
		);
		return $tests;
	}
);
