/**
 * Generic reader for tables of bank transactions in undescribed formats. It infers the layout from the column names, in
 * many languages, and from the values, and writes it as a mapping.
 */
@NullMarked
package org.mesinfos.connectors.generic;

import org.jspecify.annotations.NullMarked;
