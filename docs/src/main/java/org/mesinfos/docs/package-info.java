/** Measurement and checks of the language of the project's Javadoc, documentation and messages. */
@NullMarked
package org.mesinfos.docs;

import org.jspecify.annotations.NullMarked;
