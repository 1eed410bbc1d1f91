package org.mesinfos.connectors.mapping;

/**
 * One declared mapping as it was found.
 *
 * @param id the connector's name: folder and file name without its ending, such as {@code enedis/courbe-de-charge}
 * @param origin the resource or file it came from, for messages
 * @param yaml its text
 */
public record MappingText(String id, String origin, String yaml) {}
