/**
 * Derived values: telephone numbers in international form, the validity of IBANs, the communes of addresses, categories
 * and footprints.
 *
 * <p>Derived values are stored next to delivered ones, each with its source and confidence, and never change them. They
 * depend on the record alone, so equal records are enriched equally.
 */
@NullMarked
package org.mesinfos.pipelines.enrich;

import org.jspecify.annotations.NullMarked;
