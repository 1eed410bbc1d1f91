/**
 * SWIFT account statements: MT940, MT942 (interim transaction report) and MT950, with or without header blocks, in the
 * dialects of banks.
 *
 * <p>{@link org.mesinfos.connectors.standard.mt940.Mt940FieldReader} assembles lines to fields, which become statements
 * with transactions. The information to account owner ({@code :86:}) is read by one of several dialects
 * ({@code Mt940InformationDialect}). Every delivered value without a field in the record is in {@code additional} under its
 * tag.
 */
@NullMarked
package org.mesinfos.connectors.standard.mt940;

import org.jspecify.annotations.NullMarked;
