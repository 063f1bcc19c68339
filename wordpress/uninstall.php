<?php
/** What posts hold stays, and stays readable; what the folder said last goes by itself within a week. */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'factbox_base' );
