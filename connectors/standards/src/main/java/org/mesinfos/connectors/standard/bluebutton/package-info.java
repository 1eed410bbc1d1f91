/** Personal health information of Medicare as text: Blue Button of MyMedicare.gov, version 2. */
@NullMarked
package org.mesinfos.connectors.standard.bluebutton;

import org.jspecify.annotations.NullMarked;
