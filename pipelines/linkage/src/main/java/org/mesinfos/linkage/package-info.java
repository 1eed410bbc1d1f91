/**
 * Record linkage by rules and by probability. The subpackages contain features, blocking, comparison, model, training
 * and clustering; {@link org.mesinfos.linkage.Linkage} combines them.
 */
@NullMarked
package org.mesinfos.linkage;

import org.jspecify.annotations.NullMarked;
