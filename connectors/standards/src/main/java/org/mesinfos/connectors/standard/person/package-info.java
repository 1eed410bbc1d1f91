/**
 * Rows of files that contain the data of one person and no customer reference. Their subject is the customer that the
 * delivery names.
 */
@NullMarked
package org.mesinfos.connectors.standard.person;

import org.jspecify.annotations.NullMarked;
