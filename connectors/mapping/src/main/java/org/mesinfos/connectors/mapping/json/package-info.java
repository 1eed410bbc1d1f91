/** Mappings with {@code format: json}: documents of any size and JSON Lines, streamed as one tree per record. */
package org.mesinfos.connectors.mapping.json;
