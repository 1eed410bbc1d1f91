package org.mesinfos.linkage;

import org.mesinfos.linkage.compare.ComparisonField;

/**
 * The comparison of two records in one field.
 *
 * @param field the field
 * @param level name of the comparison level
 * @param matchWeight match weight in bits, including the term frequency adjustment
 */
public record FieldEvidence(ComparisonField field, String level, double matchWeight) {}
