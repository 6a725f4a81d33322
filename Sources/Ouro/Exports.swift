@_exported public import OuroCore
@_exported public import OuroGraph
