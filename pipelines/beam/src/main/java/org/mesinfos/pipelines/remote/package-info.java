/** Listing and opening of files on the file systems that Beam supports, by URI and for any file name. */
@NullMarked
package org.mesinfos.pipelines.remote;

import org.jspecify.annotations.NullMarked;
