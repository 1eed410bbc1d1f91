/** The subjects and keys that rows of a snapshot show although they do not show everything. */
@NullMarked
package org.mesinfos.pipelines.identity.traces;

import org.jspecify.annotations.NullMarked;
