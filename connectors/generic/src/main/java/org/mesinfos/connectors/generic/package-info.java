/**
 * Generic reader for tables of bank transactions in undescribed formats. It infers the layout from the column names, in
 * many languages, and from the values, and writes it as a mapping.
 */
package org.mesinfos.connectors.generic;
