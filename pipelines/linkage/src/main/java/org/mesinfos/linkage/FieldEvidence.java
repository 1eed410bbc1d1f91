package org.mesinfos.linkage;

import org.mesinfos.linkage.compare.Field;

/**
 * What one field tells of two records.
 *
 * @param field the field
 * @param level how they agree in it
 * @param bits how much that speaks for one person, the rarity of a shared value included
 */
public record FieldEvidence(Field field, String level, double bits) {}
