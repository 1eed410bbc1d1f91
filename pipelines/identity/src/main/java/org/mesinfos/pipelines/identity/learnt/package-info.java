/** What a linkage learnt, as a file that is checked as a whole when it is read. */
package org.mesinfos.pipelines.identity.learnt;
