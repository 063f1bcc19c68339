<?php
/** Leaves nothing behind but what posts hold: their figures, which stay readable. */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'factbox_base' );
