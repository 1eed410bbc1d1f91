/** A learnt model as a whole: everything that decides who is linked, trained in one place and kept in one file. */
package org.mesinfos.linkage.learnt;
