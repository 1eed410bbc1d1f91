/**
 * Account statements of SWIFT: MT940, MT942 (within the day) and MT950, with or without their envelope, in the dialects of
 * banks.
 *
 * <p>Bytes become fields ({@link org.mesinfos.connectors.standard.mt940.FieldReader}), fields become statements with
 * movements. What banks write into the free text of a movement ({@code :86:}) is read by one
 * {@code InformationDialect} of several. Every delivered value that no field of a record holds is in {@code additional}
 * under its tag.
 */
package org.mesinfos.connectors.standard.mt940;
