/** File format of trained linkage models, validated as a whole when a file is read. */
@NullMarked
package org.mesinfos.pipelines.identity.trained;

import org.jspecify.annotations.NullMarked;
