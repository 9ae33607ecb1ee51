"""What becomes of proposals: the policy that sorts them, and the decisions of a reviewer."""
