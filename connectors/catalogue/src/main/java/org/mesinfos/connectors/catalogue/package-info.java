/**
 * The catalogue of connectors: loads them, verifies that ids are unique, and selects the connector for a file by content.
 */
@NullMarked
package org.mesinfos.connectors.catalogue;

import org.jspecify.annotations.NullMarked;
