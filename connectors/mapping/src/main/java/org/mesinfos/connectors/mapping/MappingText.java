package org.mesinfos.connectors.mapping;

/**
 * The text of one mapping file.
 *
 * @param id the connector id: folder and file name without extension, such as {@code enedis/courbe-de-charge}
 * @param origin the resource or file, for messages
 * @param yaml the YAML text
 */
public record MappingText(String id, String origin, String yaml) {}
