#ifndef CGLPK_GUARD_H
#define CGLPK_GUARD_H
#endif
