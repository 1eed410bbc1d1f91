/** Trained models: all parameters of the linkage, trained together and stored in one file. */
@NullMarked
package org.mesinfos.linkage.trained;

import org.jspecify.annotations.NullMarked;
