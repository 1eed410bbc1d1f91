package org.mesinfos.linkage;

import org.mesinfos.linkage.compare.Field;

/**
 * The comparison of two records in one field.
 *
 * @param field the field
 * @param level name of the comparison level
 * @param bits match weight in bits, including the term frequency adjustment
 */
public record FieldEvidence(Field field, String level, double bits) {}
