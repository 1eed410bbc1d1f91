/** Postal addresses of people and organisations in files of standards. */
@NullMarked
package org.mesinfos.connectors.standard.address;

import org.jspecify.annotations.NullMarked;
