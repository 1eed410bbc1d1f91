/**
 * The catalogue of connectors: loads them, verifies that ids are unique, and selects the connector for a file by content.
 */
package org.mesinfos.connectors.catalogue;
