<?php
/* In the place of a database: an empty one, so that WordPress runs with nothing but its files. */

class Factbox_Empty_Database extends wpdb {
	public function __construct() {
		$this->ready = true;
		$this->charset = 'utf8mb4';
		$this->set_prefix( 'wp_' );
	}

	public function query( $query ) {
		$this->last_result = array();
		return 0;
	}

	public function _real_escape( $data ) {
		return addslashes( (string) $data );
	}

	public function db_version() {
		return '10.11';
	}
}

$GLOBALS['wpdb'] = new Factbox_Empty_Database();
