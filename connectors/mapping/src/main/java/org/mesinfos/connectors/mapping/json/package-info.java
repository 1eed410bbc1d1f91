/**
 * Mappings that say {@code format: json}: documents of any size and JSON lines, read as a stream into trees of one record
 * at a time.
 */
package org.mesinfos.connectors.mapping.json;
