<?php
// A new site has it on.
add_filter( 'pre_option_use_smilies', '__return_true' );
require dirname( __DIR__, 4 ) . '/wordpress/factbox.php';
