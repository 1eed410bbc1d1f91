/** The commands about one person: their bundle, their page, their downloads, their requests and their erasure. */
@NullMarked
package org.mesinfos.pipelines.cli.person;

import org.jspecify.annotations.NullMarked;
